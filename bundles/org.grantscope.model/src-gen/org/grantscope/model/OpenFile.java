/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Open File</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One open file of the gntalloc device.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.OpenFile#getId <em>Id</em>}</li>
 *   <li>{@link org.grantscope.model.OpenFile#getDescriptors <em>Descriptors</em>}</li>
 *   <li>{@link org.grantscope.model.OpenFile#isDescriptorsKnown <em>Descriptors Known</em>}</li>
 *   <li>{@link org.grantscope.model.OpenFile#getNextIndex <em>Next Index</em>}</li>
 *   <li>{@link org.grantscope.model.OpenFile#getGrefs <em>Grefs</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getOpenFile()
 * @model
 * @generated
 */
public interface OpenFile extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its number here; of a live kernel the address of its private data, unsigned.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(long)
	 * @see org.grantscope.model.ModelPackage#getOpenFile_Id()
	 * @model
	 * @generated
	 */
	long getId();

	/**
	 * Sets the value of the '{@link org.grantscope.model.OpenFile#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(long value);

	/**
	 * Returns the value of the '<em><b>Descriptors</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Integer}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The descriptors that refer to it; none when only mappings keep it open, or when they are not known.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Descriptors</em>' attribute list.
	 * @see org.grantscope.model.ModelPackage#getOpenFile_Descriptors()
	 * @model
	 * @generated
	 */
	EList<Integer> getDescriptors();

	/**
	 * Returns the value of the '<em><b>Descriptors Known</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the descriptors were seen; where they were not, none here says nothing of whether there are any.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Descriptors Known</em>' attribute.
	 * @see #setDescriptorsKnown(boolean)
	 * @see org.grantscope.model.ModelPackage#getOpenFile_DescriptorsKnown()
	 * @model default="true"
	 * @generated
	 */
	boolean isDescriptorsKnown();

	/**
	 * Sets the value of the '{@link org.grantscope.model.OpenFile#isDescriptorsKnown <em>Descriptors Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Descriptors Known</em>' attribute.
	 * @see #isDescriptorsKnown()
	 * @generated
	 */
	void setDescriptorsKnown(boolean value);

	/**
	 * Returns the value of the '<em><b>Next Index</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The index that its next allocation gets, in bytes; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Next Index</em>' attribute.
	 * @see #setNextIndex(Long)
	 * @see org.grantscope.model.ModelPackage#getOpenFile_NextIndex()
	 * @model
	 * @generated
	 */
	Long getNextIndex();

	/**
	 * Sets the value of the '{@link org.grantscope.model.OpenFile#getNextIndex <em>Next Index</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Next Index</em>' attribute.
	 * @see #getNextIndex()
	 * @generated
	 */
	void setNextIndex(Long value);

	/**
	 * Returns the value of the '<em><b>Grefs</b></em>' reference list.
	 * The list contents are of type {@link org.grantscope.model.Gref}.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Gref#getFile <em>File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grefs that it lists, in file order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Grefs</em>' reference list.
	 * @see org.grantscope.model.ModelPackage#getOpenFile_Grefs()
	 * @see org.grantscope.model.Gref#getFile
	 * @model opposite="file"
	 * @generated
	 */
	EList<Gref> getGrefs();

} // OpenFile
