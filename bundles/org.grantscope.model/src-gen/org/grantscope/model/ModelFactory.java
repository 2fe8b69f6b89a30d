/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EFactory;

/**
 * <!-- begin-user-doc -->
 * The <b>Factory</b> for the model.
 * It provides a create method for each non-abstract class of the model.
 * <!-- end-user-doc -->
 * @see org.grantscope.model.ModelPackage
 * @generated
 */
public interface ModelFactory extends EFactory {
	/**
	 * The singleton instance of the factory.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ModelFactory eINSTANCE = org.grantscope.model.impl.ModelFactoryImpl.init();

	/**
	 * Returns a new object of class '<em>Machine</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Machine</em>'.
	 * @generated
	 */
	Machine createMachine();

	/**
	 * Returns a new object of class '<em>Domain</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Domain</em>'.
	 * @generated
	 */
	Domain createDomain();

	/**
	 * Returns a new object of class '<em>Grant Table</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Grant Table</em>'.
	 * @generated
	 */
	GrantTable createGrantTable();

	/**
	 * Returns a new object of class '<em>Grant Entry</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Grant Entry</em>'.
	 * @generated
	 */
	GrantEntry createGrantEntry();

	/**
	 * Returns a new object of class '<em>Foreign Mapping</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Foreign Mapping</em>'.
	 * @generated
	 */
	ForeignMapping createForeignMapping();

	/**
	 * Returns a new object of class '<em>Allocator Device</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Allocator Device</em>'.
	 * @generated
	 */
	AllocatorDevice createAllocatorDevice();

	/**
	 * Returns a new object of class '<em>Open File</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Open File</em>'.
	 * @generated
	 */
	OpenFile createOpenFile();

	/**
	 * Returns a new object of class '<em>Gref</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Gref</em>'.
	 * @generated
	 */
	Gref createGref();

	/**
	 * Returns a new object of class '<em>Unmap Notify</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Unmap Notify</em>'.
	 * @generated
	 */
	UnmapNotify createUnmapNotify();

	/**
	 * Returns a new object of class '<em>Vma</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Vma</em>'.
	 * @generated
	 */
	Vma createVma();

	/**
	 * Returns a new object of class '<em>Capture</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Capture</em>'.
	 * @generated
	 */
	Capture createCapture();

	/**
	 * Returns a new object of class '<em>Contradiction</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Contradiction</em>'.
	 * @generated
	 */
	Contradiction createContradiction();

	/**
	 * Returns a new object of class '<em>Claim</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Claim</em>'.
	 * @generated
	 */
	Claim createClaim();

	/**
	 * Returns a new object of class '<em>Event Channel</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Event Channel</em>'.
	 * @generated
	 */
	EventChannel createEventChannel();

	/**
	 * Returns a new object of class '<em>Frontend</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Frontend</em>'.
	 * @generated
	 */
	Frontend createFrontend();

	/**
	 * Returns a new object of class '<em>Frontend Key</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Frontend Key</em>'.
	 * @generated
	 */
	FrontendKey createFrontendKey();

	/**
	 * Returns a new object of class '<em>Deferral</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Deferral</em>'.
	 * @generated
	 */
	Deferral createDeferral();

	/**
	 * Returns a new object of class '<em>Kernel Message</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Kernel Message</em>'.
	 * @generated
	 */
	KernelMessage createKernelMessage();

	/**
	 * Returns the package supported by this factory.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the package supported by this factory.
	 * @generated
	 */
	ModelPackage getModelPackage();

} //ModelFactory
